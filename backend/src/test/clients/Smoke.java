import org.ledhub.client.ApiClient;
import org.ledhub.client.ApiException;
import org.ledhub.client.api.ClientsApi;
import org.ledhub.client.api.IdentityApi;
import org.ledhub.client.api.LibraryApi;
import org.ledhub.client.api.TeachingApi;
import org.ledhub.client.model.Problem;

/** What a system does first: gets a token, reads, and is told no. */
class Smoke {

    public static void main(String[] hubAndSystem) throws Exception {
        ApiClient hub = new ApiClient();
        hub.updateBaseUri(hubAndSystem[0] + "/api/v1");
        String token = new ClientsApi(hub)
                .getAccessToken("client_credentials", hubAndSystem[1], hubAndSystem[2], null)
                .getAccessToken();
        hub.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        new TeachingApi(hub)
                .listSessions(null, null, null, null, null, null, null, 100, null)
                .getItems()
                .forEach(session -> System.out.println("session " + session.getId() + " " + session.getStatus()));
        new LibraryApi(hub)
                .listResources(null, null, null, null, null, null, 100, null)
                .getItems()
                .forEach(resource -> System.out.println("resource " + resource.getId() + " " + resource.getTitle()));
        try {
            new IdentityApi(hub).listPeople(null, null, null, null, null);
        } catch (ApiException refused) {
            Problem problem = hub.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
            System.out.println("problem " + problem.getStatus() + " " + problem.getCode());
        }
    }
}
