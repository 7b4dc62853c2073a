package org.ledhub.cpd;

import io.quarkus.qute.TemplateInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ledhub.shared.PdfBinder;
import org.ledhub.shared.PdfPress;

/** One file being printed, in parts: laid out as one, a thousand certificates need more memory than the hub has. */
class CpdBook {

    private static final int A_PART = 100;

    private final CpdSheets pack;
    private final CpdTemplates templates;
    private final PdfPress press;
    private final Map<String, Integer> pages = new HashMap<>();
    private final PdfBinder binder;

    CpdBook(CpdSheets pack, CpdTemplates templates, PdfPress press) {
        this.pack = pack;
        this.templates = templates;
        this.press = press;
        // As long as with page numbers, which have a column of fixed width.
        binder = PdfBinder.behind(front(0));
    }

    byte[] print() {
        pack.sections().forEach(this::addSection);
        addCertificates();
        if (pack.byCip()) {
            pages.put("sign-off", binder.nextPage());
            add(templates.signOff(pack));
        }
        return binder.end(front(binder.nextPage() - 1));
    }

    private byte[] front(int lastPage) {
        return press.printPart(templates.front(pack, pages, lastPage).render(), 1);
    }

    private void addSection(CpdSheets.Section section) {
        pages.put(section.anchor(), binder.nextPage());
        List<List<CpdSheets.Line>> groups =
                section.printed().isEmpty() ? List.of(List.of()) : groups(section.printed());
        for (List<CpdSheets.Line> group : groups) {
            List<Integer> marked = add(templates.activities(pack, section, group, group == groups.getFirst()));
            for (int each = 0; each < group.size(); each++) {
                pages.put(group.get(each).anchor(), marked.get(each + 1));
            }
        }
    }

    private void addCertificates() {
        pages.put("certificates", binder.nextPage());
        groups(pack.certificates())
                .forEach(group -> add(templates.certificates(
                        pack, group.stream().map(CertificateSheet::of).toList())));
    }

    /** The pages of its bookmarks: that of the part, and of each that it holds. */
    private List<Integer> add(TemplateInstance html) {
        return binder.add(press.printPart(html.render(), binder.nextPage()));
    }

    private static <T> List<List<T>> groups(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + A_PART)
                .mapToObj(from -> all.subList(from, Math.min(from + A_PART, all.size())))
                .toList();
    }
}
