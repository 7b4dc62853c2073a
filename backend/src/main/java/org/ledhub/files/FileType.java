package org.ledhub.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that come in. Nothing that a browser would run: no HTML, SVG or script, and no Office file with macros. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    SHEET("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    VIDEO("video/mp4", "mp4");

    private final String mediaType;
    private final String[] endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    public String mediaType() {
        return mediaType;
    }

    /** By the end of its name, which is what the sender says that it is. */
    static Optional<FileType> named(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> Arrays.asList(type.endings).contains(ending))
                .findFirst();
    }
}
