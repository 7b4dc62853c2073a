package org.ledhub.library;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files as people, and people with bad intentions, send them: what is good under its own name, and everything else. */
public final class UploadCorpus {

    /** @param status what the hub says to it */
    record Sent(String name, byte[] bytes, int status) {

        @Override
        public String toString() {
            return name + " (" + bytes.length + " bytes)";
        }
    }

    private static final String OFFICE = "[Content_Types].xml";

    private UploadCorpus() {}

    /** One good file of each kind, by the end of its name. */
    static Map<String, byte[]> good() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("pdf", pdf());
        files.put("docx", archive(Map.of(OFFICE, "<Types/>", "word/document.xml", "<document/>")));
        files.put("pptx", archive(Map.of(OFFICE, "<Types/>", "ppt/presentation.xml", "<presentation/>")));
        files.put("xlsx", archive(Map.of(OFFICE, "<Types/>", "xl/workbook.xml", "<workbook/>")));
        files.put("png", image("png"));
        files.put("jpg", image("jpg"));
        files.put("mp4", video(1000));
        return files;
    }

    static List<Sent> all() {
        List<Sent> all = new ArrayList<>();
        good().forEach((ending, bytes) -> {
            all.add(new Sent("good." + ending, bytes, 200));
            all.add(new Sent("GOOD." + ending.toUpperCase(), bytes, 200));
            all.add(new Sent("Sépsis “2027” 日本." + ending, bytes, 200));
            good().keySet().stream().filter(other -> !other.equals(ending)).forEach(other -> {
                all.add(new Sent(ending + "-as." + other, bytes, 415));
            });
            all.add(new Sent("cut." + ending, new byte[] {bytes[0]}, 415));
            all.add(new Sent("empty." + ending, new byte[0], 400));
        });
        dangerous().forEach((ending, bytes) -> {
            all.add(new Sent("bad." + ending, bytes, 415));
            good().keySet().forEach(other -> all.add(new Sent("bad-" + ending + "." + other, bytes, 415)));
        });
        for (String name : List.of(
                "../up.pdf",
                "..\\up.pdf",
                "/etc/up.pdf",
                "a/b.pdf",
                "C:\\up.pdf",
                ".hidden.pdf",
                "..pdf",
                "%2e%2e/up.pdf")) {
            all.add(new Sent(name, pdf(), 400));
        }
        for (String name :
                List.of("no-ending", "double.pdf.html", "double.pdf.svg", "double.pdf.exe", "pdf", "space.pdf .js")) {
            all.add(new Sent(name, pdf(), 415));
        }
        all.add(new Sent("macros.docx", office("word/vbaProject.bin", "macro"), 400));
        all.add(new Sent("macros-in-capitals.docx", office("word/VBAPROJECT.BIN", "macro"), 400));
        all.add(new Sent("active.docx", office("word/activeX/activeX1.xml", "<ax/>"), 400));
        all.add(new Sent("program.docx", office("word/embeddings/setup.exe", "MZ"), 400));
        all.add(new Sent("leads-out.docx", office("../../etc/cron.d/evil", "* * * * *"), 400));
        all.add(new Sent("leads-out-too.docx", office("/etc/passwd", "root"), 400));
        all.add(new Sent("bomb.docx", bomb(), 400));
        all.add(new Sent("many-parts.docx", manyParts(), 400));
        return all;
    }

    private static Map<String, byte[]> dangerous() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("html", text("<!DOCTYPE html><html><script>alert(1)</script></html>"));
        files.put("xhtml", text("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>"));
        files.put("svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"));
        files.put(
                "xml",
                text("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"));
        files.put("js", text("alert(document.cookie)"));
        files.put("php", text("<?php system($_GET['c']); ?>"));
        files.put("sh", text("#!/bin/sh\nrm -rf /\n"));
        files.put("bat", text("@echo off\r\ndel *.*\r\n"));
        files.put("exe", start(new byte[] {'M', 'Z', (byte) 0x90, 0, 3}));
        files.put("elf", start(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}));
        files.put("class", start(new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 69}));
        files.put("zip", archive(Map.of("readme.txt", "hello")));
        files.put("jar", archive(Map.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n")));
        files.put("gz", start(new byte[] {0x1f, (byte) 0x8b, 8, 0}));
        files.put("rar", start(new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 0}));
        files.put("7z", start(new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c}));
        files.put("gif", text("GIF89a\u0001\u0000\u0001\u0000;"));
        files.put("doc", start(new byte[] {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
        }));
        files.put("rtf", text("{\\rtf1 {\\object\\objdata 0105}}"));
        files.put("eml", text("From: a@b.example\r\nSubject: x\r\n\r\n<script>1</script>"));
        files.put("wasm", start(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0}));
        files.put("swf", text("CWS\u0009aaaa"));
        return files;
    }

    /** @param bytes how long it is */
    static byte[] video(int bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        buffer.putInt(24)
                .put(text("ftypisom"))
                .putInt(512)
                .put(text("isommp41"))
                .putInt(bytes - 24)
                .put(text("mdat"));
        for (int i = buffer.position(); i < bytes; i++) {
            buffer.put((byte) i);
        }
        return buffer.array();
    }

    public static byte[] pdf() {
        return written(out -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(out);
            }
        });
    }

    private static byte[] image(String format) {
        return written(out -> ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out));
    }

    private static byte[] office(String part, String content) {
        return archive(Map.of(OFFICE, "<Types/>", "word/document.xml", "<document/>", part, content));
    }

    private static byte[] archive(Map<String, String> parts) {
        return archive(zip -> {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(text(part.getValue()));
            }
        });
    }

    /** 600 MB of zeros in a few hundred kilobytes. */
    private static byte[] bomb() {
        return archive(zip -> {
            zip.putNextEntry(new ZipEntry(OFFICE));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 600; i++) {
                zip.write(zeros);
            }
        });
    }

    private static byte[] manyParts() {
        return archive(zip -> {
            zip.putNextEntry(new ZipEntry(OFFICE));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < 10_001; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
            }
        });
    }

    private interface Writing<T> {
        void to(T out) throws IOException;
    }

    private static byte[] archive(Writing<ZipOutputStream> writing) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                writing.to(zip);
            }
        });
    }

    private static byte[] written(Writing<ByteArrayOutputStream> writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] start(byte[] magic) {
        return ByteBuffer.allocate(200).put(magic).array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
