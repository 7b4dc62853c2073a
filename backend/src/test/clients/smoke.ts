import {
  ClientsApi,
  Configuration,
  GetAccessTokenGrantTypeEnum,
  IdentityApi,
  LibraryApi,
  ProblemFromJSON,
  ResponseError,
  TeachingApi,
} from './index.js';

declare const process: { argv: string[] };

// What a system does first: gets a token, reads, and is told no.
const [hub, clientId, clientSecret] = process.argv.slice(2);
const basePath = `${hub}/api/v1`;
const { accessToken } = await new ClientsApi(new Configuration({ basePath })).getAccessToken({
  grantType: GetAccessTokenGrantTypeEnum.ClientCredentials,
  clientId,
  clientSecret,
});
const system = new Configuration({ basePath, accessToken: `Bearer ${accessToken}` });
for (const { id, status } of (await new TeachingApi(system).listSessions({ limit: 100 })).items) {
  console.log(`session ${id} ${status}`);
}
for (const { id, title } of (await new LibraryApi(system).listResources({ limit: 100 })).items) {
  console.log(`resource ${id} ${title}`);
}
try {
  await new IdentityApi(system).listPeople();
} catch (refused) {
  if (!(refused instanceof ResponseError)) throw refused;
  const { status, code } = ProblemFromJSON(await refused.response.json());
  console.log(`problem ${status} ${code}`);
}
