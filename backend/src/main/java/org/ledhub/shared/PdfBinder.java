package org.ledhub.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Binds parts into one tagged file, with one part open at a time: PDFBox's own merger holds the objects of all of them, which are
 * hundreds of megabytes for a thousand certificates. It knows what {@link PdfPress} prints, and no other PDF.
 */
public final class PdfBinder {

    private static final String TO_PAGE = "page:";
    private static final COSObjectKey NO_KEY = new COSObjectKey(0, 0);

    private final Map<COSObject, Integer> ofFile = new IdentityHashMap<>();
    private final Map<COSObject, Integer> ofPart = new IdentityHashMap<>();
    private final Deque<COSObject> toWrite = new ArrayDeque<>();
    private final PdfObjects objects = new PdfObjects(this::numberOf);
    private final COSObject catalog = reserved();
    private final COSObject pages = reserved();
    private final COSObject tree = reserved();
    private final COSObject document = reserved();
    private final COSObject outline = reserved();
    private final List<COSObject> pagesInOrder = new ArrayList<>();
    private final List<COSObject> content = new ArrayList<>();
    private final List<PdfMark> marks = new ArrayList<>();
    private final Map<Integer, COSObject> parentsByKey = new TreeMap<>();
    private int firstKey;

    private PdfBinder(int pagesInFront) {
        reservePages(pagesInFront);
    }

    /** @param draft as long as the front will be, which comes before all else and is printed last */
    public static PdfBinder behind(byte[] draft) {
        try (PDDocument read = Loader.loadPDF(draft)) {
            return new PdfBinder(read.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its number in the whole file, from 1. */
    public int nextPage() {
        return pagesInOrder.size() + 1;
    }

    /** Answers with the page of each of its bookmarks, counted from 1, in the order in which they are in the HTML. */
    public List<Integer> add(byte[] part) {
        try (PDDocument read = Loader.loadPDF(part)) {
            int before = pagesInOrder.size();
            reservePages(read.getNumberOfPages());
            List<PdfMark> its = add(read, before);
            marks.addAll(its);
            writeAll();
            return its.stream()
                    .flatMap(PdfMark::withAllInside)
                    .map(each -> each.page() + 1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param front has title and language of all; in it, a link to {@code page:12} leads to that page of the whole */
    public byte[] end(byte[] front) {
        try (PDDocument read = Loader.loadPDF(front)) {
            int others = content.size();
            marks.addAll(0, add(read, 0));
            Collections.rotate(content, content.size() - others);
            return objects.end(endWith(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<PdfMark> add(PDDocument part, int before) throws IOException {
        COSDictionary root = part.getDocumentCatalog().getCOSObject();
        COSDictionary structure = root.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        ofPart.clear();
        ofPart.put((COSObject) root.getItem(COSName.PAGES), ofFile.get(pages));
        ofPart.put((COSObject) root.getItem(COSName.STRUCT_TREE_ROOT), ofFile.get(tree));
        ofPart.put((COSObject) structure.getItem(COSName.K), ofFile.get(document));
        int page = before;
        for (COSBase each : root.getCOSDictionary(COSName.PAGES).getCOSArray(COSName.KIDS)) {
            addPage((COSObject) each, pagesInOrder.get(page));
            page++;
        }
        addContent(structure.getCOSDictionary(COSName.K).getItem(COSName.K));
        addParents(structure.getCOSDictionary(COSName.PARENT_TREE));
        firstKey += structure.getInt(COSName.PARENT_TREE_NEXT_KEY);
        return PdfMark.of(part, before);
    }

    private void addPage(COSObject page, COSObject place) {
        ofPart.put(page, ofFile.get(place));
        toWrite.add(page);
        COSDictionary its = (COSDictionary) page.getObject();
        moveKey(its, COSName.STRUCT_PARENTS);
        COSArray annotations = its.getCOSArray(COSName.ANNOTS);
        if (annotations != null) {
            for (int each = 0; each < annotations.size(); each++) {
                COSDictionary annotation = (COSDictionary) annotations.getObject(each);
                moveKey(annotation, COSName.STRUCT_PARENT);
                leadToPage(annotation);
            }
        }
    }

    private void moveKey(COSDictionary its, COSName key) {
        its.setInt(key, its.getInt(key) + firstKey);
    }

    private void leadToPage(COSDictionary annotation) {
        COSDictionary action = annotation.getCOSDictionary(COSName.A);
        String address = action == null ? null : action.getString(COSName.URI);
        if (address != null && address.startsWith(TO_PAGE)) {
            int page = Integer.parseInt(address.substring(TO_PAGE.length()));
            annotation.removeItem(COSName.A);
            annotation.setItem(COSName.DEST, place(page - 1, COSNull.NULL));
        }
    }

    private COSArray place(int page, COSBase top) {
        return new COSArray(
                List.of(pagesInOrder.get(page), COSName.getPDFName("XYZ"), COSNull.NULL, top, COSNull.NULL));
    }

    private void addContent(COSBase kids) {
        if (kids instanceof COSArray several) {
            several.forEach(this::addContent);
        } else {
            content.add(kept(kids));
        }
    }

    private void addParents(COSDictionary node) {
        COSArray further = node.getCOSArray(COSName.KIDS);
        if (further != null) {
            for (int each = 0; each < further.size(); each++) {
                addParents((COSDictionary) further.getObject(each));
            }
        }
        COSArray found = node.getCOSArray(COSName.NUMS);
        if (found != null) {
            for (int each = 0; each < found.size(); each += 2) {
                parentsByKey.put(firstKey + found.getInt(each), kept(found.get(each + 1)));
            }
        }
    }

    /** Led to by what is written after this part. */
    private COSObject kept(COSBase ofThisPart) {
        COSObject original = ofThisPart instanceof COSObject object ? object : new COSObject(ofThisPart, NO_KEY);
        COSObject kept = new COSObject(COSNull.NULL, NO_KEY);
        ofFile.put(kept, numberOf(original));
        return kept;
    }

    private COSDictionary endWith(PDDocument front) throws IOException {
        COSDictionary root = front.getDocumentCatalog().getCOSObject();
        COSDictionary structure = root.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        putPages();
        putDocument(root.getItem(COSName.LANG));
        putTree(structure.getItem(COSName.ROLE_MAP));
        putMarks();
        root.setItem(COSName.OUTLINES, outline);
        objects.put(ofFile.get(catalog), root);
        COSDictionary trailer = trailer(front.getDocument().getTrailer());
        writeAll();
        return trailer;
    }

    private COSDictionary trailer(COSDictionary ofFront) {
        COSDictionary trailer = new COSDictionary();
        trailer.setItem(COSName.ROOT, catalog);
        trailer.setItem(COSName.ID, ofFront.getCOSArray(COSName.ID));
        trailer.setItem(COSName.INFO, kept(ofFront.getItem(COSName.INFO)));
        return trailer;
    }

    private void putPages() throws IOException {
        COSDictionary all = new COSDictionary();
        all.setItem(COSName.TYPE, COSName.PAGES);
        all.setItem(COSName.KIDS, new COSArray(pagesInOrder));
        all.setInt(COSName.COUNT, pagesInOrder.size());
        objects.put(ofFile.get(pages), all);
    }

    private void putDocument(COSBase language) throws IOException {
        COSDictionary whole = new COSDictionary();
        whole.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        whole.setItem(COSName.S, COSName.getPDFName("Document"));
        whole.setItem(COSName.LANG, language);
        whole.setItem(COSName.P, tree);
        whole.setItem(COSName.K, new COSArray(content));
        objects.put(ofFile.get(document), whole);
    }

    private void putTree(COSBase roles) throws IOException {
        COSArray parents = new COSArray();
        parentsByKey.forEach((key, parent) -> {
            parents.add(COSInteger.get(key));
            parents.add(parent);
        });
        COSDictionary parentTree = new COSDictionary();
        parentTree.setItem(COSName.NUMS, parents);
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        root.setItem(COSName.K, document);
        root.setItem(COSName.ROLE_MAP, roles);
        root.setItem(COSName.PARENT_TREE, parentTree);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, firstKey);
        objects.put(ofFile.get(tree), root);
    }

    private void putMarks() throws IOException {
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.OUTLINES);
        putMarks(marks, outline, root);
        root.setInt(COSName.COUNT, marks.size());
        objects.put(ofFile.get(outline), root);
    }

    /** Under one that is closed, so that the parts can be seen at a glance. */
    private void putMarks(List<PdfMark> inside, COSObject parent, COSDictionary node) throws IOException {
        if (inside.isEmpty()) {
            return;
        }
        List<COSObject> items =
                Stream.generate(this::reserved).limit(inside.size()).toList();
        node.setItem(COSName.FIRST, items.getFirst());
        node.setItem(COSName.LAST, items.getLast());
        node.setInt(COSName.COUNT, -items.size());
        for (int each = 0; each < items.size(); each++) {
            PdfMark mark = inside.get(each);
            COSDictionary item = new COSDictionary();
            item.setString(COSName.TITLE, mark.title());
            item.setItem(COSName.PARENT, parent);
            item.setItem(COSName.DEST, place(mark.page(), COSInteger.get(mark.top())));
            item.setItem(COSName.PREV, each == 0 ? null : items.get(each - 1));
            item.setItem(COSName.NEXT, each == items.size() - 1 ? null : items.get(each + 1));
            putMarks(mark.inside(), items.get(each), item);
            objects.put(ofFile.get(items.get(each)), item);
        }
    }

    private void writeAll() throws IOException {
        for (COSObject next = toWrite.poll(); next != null; next = toWrite.poll()) {
            objects.put(ofPart.get(next), next.getObject());
        }
    }

    private int numberOf(COSObject object) {
        Integer own = ofFile.get(object);
        return own != null
                ? own
                : ofPart.computeIfAbsent(object, found -> {
                    toWrite.add(found);
                    return objects.reserve();
                });
    }

    private void reservePages(int many) {
        Stream.generate(this::reserved).limit(many).forEach(pagesInOrder::add);
    }

    private COSObject reserved() {
        COSObject reserved = new COSObject(COSNull.NULL, NO_KEY);
        ofFile.put(reserved, objects.reserve());
        return reserved;
    }
}
