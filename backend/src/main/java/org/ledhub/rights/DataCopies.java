package org.ledhub.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.shared.Sealing;
import org.ledhub.shared.Throttle;

/** Gathers what the hub holds about the caller, as the caller: row-level security shows nothing that is not theirs to see. */
@ApplicationScoped
class DataCopies {

    private static final int A_MINUTE = 6;

    private final Actor actor;
    private final People people;
    private final DataRules rules;
    private final EntityManager database;
    private final Sealing sealing;
    private final ObjectMapper json;
    private final ObjectReader wholeText;
    private final AuditTrail audit;
    private final Clock clock;
    private final Throttle askers = new Throttle(A_MINUTE);

    DataCopies(
            Actor actor,
            People people,
            DataRules rules,
            EntityManager database,
            Sealing sealing,
            ObjectMapper json,
            AuditTrail audit,
            Clock clock) {
        this.actor = actor;
        this.people = people;
        this.rules = rules;
        this.database = database;
        this.sealing = sealing;
        this.json = json;
        this.wholeText = json.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    DataCopy mine() {
        UUID me = actor.personId();
        askers.take(me.toString());
        Map<String, List<ObjectNode>> tables = new LinkedHashMap<>();
        List<DataCopy.File> files = new ArrayList<>();
        rules.all().forEach((table, rule) -> {
            if (rule.isCopied()) {
                List<ObjectNode> rows = read(table, rule, me);
                rows.forEach(row -> takeFile(row, files));
                if (!rows.isEmpty()) {
                    tables.put(table, rows);
                }
            }
        });
        audit.record("my-data.downloaded", me);
        String name = tables.get("person").getFirst().path("name").asText();
        return new DataCopy(name, people.trustOfCaller(), clock.instant(), tables, files);
    }

    private List<ObjectNode> read(String table, DataRule rule, UUID me) {
        List<String> rows = database.createNativeQuery(CopyQuery.of(table, rule), String.class)
                .setParameter("me", me)
                .getResultList();
        return rows.stream()
                .map(row -> opened((ObjectNode) parsed(row), CopyQuery.sealedOf(rule.sealed())))
                .toList();
    }

    private ObjectNode opened(ObjectNode row, List<String> sealed) {
        for (String field : sealed) {
            JsonNode found = row.path(field);
            if (found.isArray()) {
                byte[] text = HexFormat.of().parseHex(found.get(0).asText());
                row.set(field, said(sealing.open(text, found.get(1).asText())));
            }
        }
        return row;
    }

    /** Some is an object of texts, which the hub wrote; the rest is text, which may begin like one. */
    private JsonNode said(String text) {
        try {
            JsonNode read = wholeText.readTree(text);
            return read.isObject() ? read : TextNode.valueOf(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    private static void takeFile(ObjectNode row, List<DataCopy.File> files) {
        JsonNode storedAs = row.remove(CopyQuery.STORED_AS);
        if (storedAs != null && storedAs.isTextual()) {
            files.add(new DataCopy.File(
                    row.path("id").asText(),
                    row.path("name").asText(),
                    row.path("bytes").asLong(),
                    storedAs.asText()));
        }
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL and the hub write JSON", e);
        }
    }
}
