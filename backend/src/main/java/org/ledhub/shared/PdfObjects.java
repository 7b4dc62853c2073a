package org.ledhub.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * A PDF file that is written object by object, and holds none that is written. All but streams go into compressed object streams
 * (ISO 32000-1, 7.5.7), and a cross-reference stream (7.5.8) says where each is.
 */
final class PdfObjects {

    private static final int A_BATCH = 200;
    private static final int FREE = 0;
    private static final int ALONE = 1;
    private static final int IN_BATCH = 2;

    private final ToIntFunction<COSObject> numbers;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Map<Integer, Place> places = new TreeMap<>();
    private final ByteArrayOutputStream batch = new ByteArrayOutputStream();
    private final StringBuilder batchIndex = new StringBuilder();
    private int batchNumber;
    private int inBatch;
    private int last;

    /** @param at where it begins in the file, or the number of its batch */
    private record Place(int kind, int at, int index) {}

    /** @param numbers of the objects that others lead to */
    PdfObjects(ToIntFunction<COSObject> numbers) {
        this.numbers = numbers;
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    int reserve() {
        return ++last;
    }

    void put(int number, COSBase object) throws IOException {
        if (object instanceof COSStream stream) {
            putAlone(number, stream, stream.createRawInputStream().readAllBytes());
            return;
        }
        if (inBatch == 0) {
            batchNumber = reserve();
        }
        places.put(number, new Place(IN_BATCH, batchNumber, inBatch++));
        batchIndex.append(number).append(' ').append(batch.size()).append(' ');
        write(object, batch);
        batch.write('\n');
        if (inBatch == A_BATCH) {
            endBatch();
        }
    }

    /** @param trailer says what is the root */
    byte[] end(COSDictionary trailer) throws IOException {
        endBatch();
        int number = reserve();
        places.put(number, new Place(ALONE, file.size(), 0));
        int start = file.size();
        ByteBuffer table = ByteBuffer.allocate((last + 1) * (1 + Integer.BYTES + Short.BYTES));
        for (int each = 0; each <= last; each++) {
            Place place = places.getOrDefault(each, new Place(FREE, 0, 0));
            table.put((byte) place.kind()).putInt(place.at()).putShort((short) place.index());
        }
        trailer.setItem(COSName.TYPE, COSName.XREF);
        trailer.setInt(COSName.SIZE, last + 1);
        trailer.setItem(COSName.W, COSArray.ofCOSIntegers(List.of(1, Integer.BYTES, Short.BYTES)));
        putAlone(number, compressed(trailer), deflated(table.array()));
        write("startxref\n" + start + "\n%%EOF\n");
        return file.toByteArray();
    }

    private void endBatch() throws IOException {
        if (inBatch == 0) {
            return;
        }
        byte[] index = batchIndex.toString().getBytes(StandardCharsets.US_ASCII);
        COSDictionary about = new COSDictionary();
        about.setItem(COSName.TYPE, COSName.OBJ_STM);
        about.setInt(COSName.N, inBatch);
        about.setInt(COSName.FIRST, index.length);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(index);
        batch.writeTo(whole);
        putAlone(batchNumber, compressed(about), deflated(whole.toByteArray()));
        batch.reset();
        batchIndex.setLength(0);
        inBatch = 0;
    }

    private void putAlone(int number, COSDictionary about, byte[] content) throws IOException {
        places.put(number, new Place(ALONE, file.size(), 0));
        about.setInt(COSName.LENGTH, content.length);
        write(number + " 0 obj\n");
        writeEntries(about, file);
        write("\nstream\n");
        file.writeBytes(content);
        write("\nendstream\nendobj\n");
    }

    private static COSDictionary compressed(COSDictionary about) {
        about.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        return about;
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(content);
        }
        return deflated.toByteArray();
    }

    private void write(String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void write(COSBase value, OutputStream out) throws IOException {
        switch (value) {
            case COSObject other -> out.write((numbers.applyAsInt(other) + " 0 R").getBytes(StandardCharsets.US_ASCII));
            case COSDictionary dictionary -> writeEntries(dictionary, out);
            case COSArray array -> {
                out.write('[');
                for (COSBase each : array) {
                    write(each, out);
                    out.write(' ');
                }
                out.write(']');
            }
            case COSName name -> name.writePDF(out);
            case COSString text -> COSWriter.writeString(text, out);
            case COSInteger number -> number.writePDF(out);
            case COSFloat number -> number.writePDF(out);
            case COSBoolean bool -> bool.writePDF(out);
            case null, default -> out.write("null".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void writeEntries(COSDictionary dictionary, OutputStream out) throws IOException {
        out.write("<<".getBytes(StandardCharsets.US_ASCII));
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            entry.getKey().writePDF(out);
            out.write(' ');
            write(entry.getValue(), out);
            out.write('\n');
        }
        out.write(">>".getBytes(StandardCharsets.US_ASCII));
    }
}
