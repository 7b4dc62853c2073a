package org.ledhub.shared;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints a page of well-formed HTML as a tagged PDF (PDF/UA): whoever listens to it hears the headings and tables that others see. The
 * title and the language are those of the HTML; pages include {@code templates/paper.html} to have both. Nothing is fetched, from
 * nowhere: a picture comes inside the page, as a {@code data:} address.
 */
@ApplicationScoped
public class PdfPress {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILY = "Hub Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // Its logging is its own and says how long each style sheet took.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * @param html with every tag closed, as Qute writes it from an .html template, which also escapes what people typed
     * @throws IllegalStateException inside a database transaction: others wait for its connection while a page is printed
     */
    public byte[] print(String html) {
        return print(html, _ -> {});
    }

    /**
     * Prints some pages of a long file, for {@link PdfBinder}. They are compressed when they are bound: PDFBox reads compressed objects
     * slowly where there are many.
     *
     * @param firstPage the number that the first of these pages has in the whole file
     */
    public byte[] printPart(String html, int firstPage) {
        try (PDDocument part = new Uncompressed()) {
            return print(
                    html, builder -> builder.useInitialPageNumber(firstPage).usePDDocument(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Uncompressed extends PDDocument {

        @Override
        public void save(OutputStream out) throws IOException {
            save(out, CompressParameters.NO_COMPRESSION);
        }
    }

    private static byte[] print(String html, Consumer<PdfRendererBuilder> further) {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("Read first, and print after the transaction");
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            further.accept(builder);
            builder.usePdfUaAccessibility(true)
                    // It also writes the metadata, with the title in it, that PDF/UA asks for.
                    .usePdfAConformance(PdfAConformance.PDFA_3_U)
                    .useExternalResourceAccessControl(
                            (address, _) -> address.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (address, _) -> address.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useFont(font("DejaVuSans.ttf"), FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(font("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .withProducer("LED Hub")
                    .withHtmlContent(html, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> PdfPress.class.getResourceAsStream(FONTS + file);
    }
}
