package org.ledhub.rights;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.logging.Logger;
import org.ledhub.files.FileStore;
import org.ledhub.shared.CsvTable;

/** Writes a copy as a ZIP, straight to whoever asked: nothing of it is ever on the hub's disk, and no file is held in memory. */
@ApplicationScoped
class DataArchive {

    private static final Logger LOG = Logger.getLogger(DataArchive.class);

    private final DataRules rules;
    private final FileStore store;
    private final ObjectMapper json;

    DataArchive(DataRules rules, FileStore store, ObjectMapper json) {
        this.rules = rules;
        this.store = store;
        this.json = json;
    }

    void write(DataCopy copy, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(zip, "README.txt", CopyReadme.of(copy, rules));
            zip.putNextEntry(new ZipEntry("data.json"));
            json.writerWithDefaultPrettyPrinter()
                    .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .writeValue(zip, copy.tables());
            zip.closeEntry();
            for (Map.Entry<String, List<ObjectNode>> table : copy.tables().entrySet()) {
                add(zip, "tables/" + table.getKey() + ".csv", csv(table.getValue()));
            }
            addFiles(copy.files(), zip);
        }
    }

    private void addFiles(List<DataCopy.File> files, ZipOutputStream zip) throws IOException {
        List<String> missing = new ArrayList<>();
        for (DataCopy.File file : files) {
            try (InputStream bytes = store.open(file.storedAs(), 0, file.bytes())) {
                zip.putNextEntry(new ZipEntry(file.path()));
                bytes.transferTo(zip);
                zip.closeEntry();
            } catch (NoSuchFileException e) {
                LOG.warnf("A file of a copy is not in the store: %s", e.getMessage());
                missing.add(file.path());
            }
        }
        if (!missing.isEmpty()) {
            add(zip, "files/NOT-THERE.txt", String.join("\r\n", missing));
        }
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String csv(List<ObjectNode> rows) {
        List<String> head = new ArrayList<>();
        rows.getFirst().fieldNames().forEachRemaining(head::add);
        return CsvTable.of(
                head,
                rows.stream()
                        .map(row ->
                                head.stream().map(name -> cell(row.path(name))).toList())
                        .toList());
    }

    private static String cell(JsonNode value) {
        return value.isNull() ? "" : value.isContainerNode() ? value.toString() : value.asText();
    }
}
