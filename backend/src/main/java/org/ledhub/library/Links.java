package org.ledhub.library;

import java.util.LinkedHashSet;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/** The web addresses that a resource leads to: its own, and those in its text. */
final class Links {

    private Links() {}

    static Set<String> of(Resource resource) {
        Set<String> links = new LinkedHashSet<>();
        if (resource.url != null) {
            links.add(resource.url);
        }
        if (resource.body != null) {
            Article.parse(resource.body).accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    if (link.getDestination().startsWith("https://")) {
                        links.add(link.getDestination());
                    }
                    visitChildren(link);
                }
            });
        }
        return links;
    }
}
