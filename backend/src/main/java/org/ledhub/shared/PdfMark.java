package org.ledhub.shared;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * A bookmark of a file.
 *
 * @param page of the whole file, from 0
 * @param top where on the page, in points from below
 */
record PdfMark(String title, int page, int top, List<PdfMark> inside) {

    /** @param before how many pages come before this part */
    static List<PdfMark> of(PDDocument part, int before) throws IOException {
        PDOutlineNode outline = part.getDocumentCatalog().getDocumentOutline();
        return outline == null ? List.of() : of(outline, before);
    }

    private static List<PdfMark> of(PDOutlineNode node, int before) throws IOException {
        List<PdfMark> marks = new ArrayList<>();
        for (PDOutlineItem item : node.children()) {
            PDPageXYZDestination place = (PDPageXYZDestination) item.getDestination();
            marks.add(new PdfMark(
                    item.getTitle(), before + place.retrievePageNumber(), place.getTop(), of(item, before)));
        }
        return marks;
    }

    Stream<PdfMark> withAllInside() {
        return Stream.concat(Stream.of(this), inside.stream().flatMap(PdfMark::withAllInside));
    }
}
