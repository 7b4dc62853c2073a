package org.ledhub.hub;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF, read back as a reader's program would. */
public record PdfFile(
        int pages, String text, String title, String language, boolean marked, List<String> tags, List<Face> fonts) {

    public record Face(String name, boolean embedded) {}

    public static PdfFile of(byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<String> tags = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
            return new PdfFile(
                    pdf.getNumberOfPages(),
                    new PDFTextStripper().getText(pdf),
                    pdf.getDocumentInformation().getTitle(),
                    pdf.getDocumentCatalog().getLanguage(),
                    pdf.getDocumentCatalog().getMarkInfo().isMarked(),
                    tags,
                    faces(pdf));
        } catch (IOException e) {
            throw new AssertionError("Not a PDF", e);
        }
    }

    public static List<String> pageTexts(byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<String> texts = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(stripper.getText(pdf));
            }
            return texts;
        } catch (IOException e) {
            throw new AssertionError("Not a PDF", e);
        }
    }

    public static BufferedImage picture(byte[] bytes, int page) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFRenderer(pdf).renderImageWithDPI(page, 80);
        } catch (IOException e) {
            throw new AssertionError("Not a PDF", e);
        }
    }

    /** The bookmarks of all levels, each with the number of the page that it leads to. */
    public static Map<String, Integer> bookmarks(byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            Map<String, Integer> pages = new LinkedHashMap<>();
            collect(pdf.getDocumentCatalog().getDocumentOutline(), pages);
            return pages;
        } catch (IOException e) {
            throw new AssertionError("Not a PDF", e);
        }
    }

    /** The links to other pages, each with the number of the page that it leads to. */
    public static Map<String, Integer> links(byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            Map<String, Integer> pages = new LinkedHashMap<>();
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation each : page.getAnnotations()) {
                    if (each instanceof PDAnnotationLink link
                            && link.getDestination() instanceof PDPageDestination place) {
                        pages.put(link.getContents(), place.retrievePageNumber() + 1);
                    }
                }
            }
            return pages;
        } catch (IOException e) {
            throw new AssertionError("Not a PDF", e);
        }
    }

    private static void collect(PDOutlineNode node, Map<String, Integer> pages) throws IOException {
        for (PDOutlineItem item : node.children()) {
            pages.put(item.getTitle(), ((PDPageDestination) item.getDestination()).retrievePageNumber() + 1);
            collect(item, pages);
        }
    }

    /** What breaks PDF/UA-1, each in the words of an independent judge; empty for an accessible file. */
    public static List<String> barriers(byte[] bytes) {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
                PDFAValidator judge = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return judge.validate(parser).getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId() + " " + each.getMessage())
                    .distinct()
                    .toList();
        } catch (VeraPDFException | IOException e) {
            throw new AssertionError("Not a PDF that can be judged", e);
        }
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object child : node.getKids()) {
            if (child instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }

    private static List<Face> faces(PDDocument pdf) throws IOException {
        List<Face> faces = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                faces.add(new Face(font.getName(), font.isEmbedded()));
            }
        }
        return faces;
    }
}
