package org.ledhub.library;

import java.util.List;
import org.ledhub.shared.Named;

/** @param suggestions what is spelled a little like a search that found nothing; empty otherwise */
record FacetsResponse(List<Facet> kinds, List<Facet> collections, List<Named> suggestions) {

    record Facet(String value, long resources) {}
}
