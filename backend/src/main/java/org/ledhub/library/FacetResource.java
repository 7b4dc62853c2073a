package org.ledhub.library;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What a search can be narrowed to, for everybody who can search. */
@Path("/resource-facets")
@PermitAll
public class FacetResource {

    private final Facets facets;

    FacetResource(Facets facets) {
        this.facets = facets;
    }

    @GET
    public FacetsResponse get(@BeanParam @Valid ListFacets wanted) {
        return facets.of(wanted);
    }
}
