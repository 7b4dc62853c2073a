package org.ledhub.hub;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contract as the tests hold calls to it. */
public final class Contract {

    public static final Path FILE = Path.of("..", "openapi", "dist", "openapi.yaml");

    /** For calls that an honest client makes. */
    static final OpenApiValidationFilter BOTH_SIDES = new OpenApiValidationFilter(validator(text(), false));

    /** For calls that are wrong on purpose: the answer is still held to the contract. */
    static final OpenApiValidationFilter ANSWER_ONLY = new OpenApiValidationFilter(validator(text(), true));

    private Contract() {}

    public static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException("Bundle the contract first: ./build.sh contract", e);
        }
    }

    public static OpenApiInteractionValidator validator(String contract, boolean answerOnly) {
        LevelResolver.Builder levels = LevelResolver.create();
        if (answerOnly) {
            levels.withLevel("validation.request", ValidationReport.Level.IGNORE);
        }
        return OpenApiInteractionValidator.createForInlineApiSpecification(contract)
                .withLevelResolver(levels.build())
                .build();
    }
}
