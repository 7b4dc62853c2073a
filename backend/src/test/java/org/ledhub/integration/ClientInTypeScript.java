package org.ledhub.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** With fetch alone, compiled strictly. */
final class ClientInTypeScript extends GeneratedClient {

    private static final String SETTINGS = """
            {
              "compilerOptions": {
                "target": "es2022", "module": "nodenext", "strict": true, "noEmitOnError": true,
                "lib": ["es2022", "dom", "dom.iterable"], "types": [], "outDir": "out"
              },
              "files": ["smoke.ts"]
            }
            """;
    private static final Path COMPILER = Path.of("..", "frontend", "node_modules", "typescript", "bin", "tsc");

    ClientInTypeScript() {
        super("typescript", "smoke.ts");
    }

    @Override
    List<String> settings() {
        return List.of(
                "-g",
                "typescript-fetch",
                "--global-property",
                "apis,models,supportingFiles,apiDocs=false,modelDocs=false",
                "--additional-properties",
                "importFileExtension=.js,stringEnums=true,enumUnknownDefaultCase=true");
    }

    @Override
    List<String> compiler() throws IOException {
        Files.writeString(folder().resolve("package.json"), "{\"type\":\"module\"}");
        Files.writeString(folder().resolve("tsconfig.json"), SETTINGS);
        return List.of("node", COMPILER.toString(), "-p", folder().toString());
    }

    @Override
    List<String> runner() {
        return List.of("node", folder().resolve("out").resolve("smoke.js").toString());
    }
}
