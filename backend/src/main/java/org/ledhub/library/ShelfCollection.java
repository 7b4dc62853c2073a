package org.ledhub.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** A named shelf of the library. */
@Entity
@Table(name = "collection")
class ShelfCollection extends PanacheEntityBase {

    @Id
    String slug;

    String title;
    String summary;

    @Column(name = "shelf_order")
    int shelfOrder;

    static boolean exists(String slug) {
        return count("slug", slug) > 0;
    }

    static List<CollectionResponse> inOrder() {
        return getEntityManager().createQuery("""
                        select c.slug, c.title, c.summary, (select count(r) from Resource r where r.collection = c.slug and r.state = 'published')
                        from ShelfCollection c order by c.shelfOrder
                        """, CollectionResponse.class).getResultList();
    }
}
