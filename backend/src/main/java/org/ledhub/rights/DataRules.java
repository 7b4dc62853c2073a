package org.ledhub.rights;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the hub does with each table, by its name, in the order of the file. */
@ApplicationScoped
class DataRules {

    private final Map<String, DataRule> rules;

    DataRules() throws IOException {
        try (InputStream file = DataRules.class.getResourceAsStream("/data-rules.yaml")) {
            rules = new YAMLMapper().readValue(file, new TypeReference<LinkedHashMap<String, DataRule>>() {});
        }
    }

    Map<String, DataRule> all() {
        return rules;
    }
}
