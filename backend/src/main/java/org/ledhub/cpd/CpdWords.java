package org.ledhub.cpd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What stands on paper for the numbers and codes of a record. */
final class CpdWords {

    private static final List<String> DOMAINS = List.of(
            "Knowledge, skills and development",
            "Patients, partnership and communication",
            "Colleagues, culture and safety",
            "Trust and professionalism");

    private static final List<String> CIPS = List.of(
            "NHS organisational and management systems",
            "Ethical and legal",
            "Communication and shared decisions",
            "Patient safety and quality improvement",
            "Research and data",
            "Clinical teacher and supervisor");

    private CpdWords() {}

    static String domain(int domain) {
        return domain + " " + DOMAINS.get(domain - 1);
    }

    static String cip(int cip) {
        return cip + " " + CIPS.get(cip - 1);
    }

    /** "Non-clinical" */
    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }

    /** "1 credit", "7.5 credits" */
    static String credits(double credits) {
        return number(credits) + (credits == 1 ? " credit" : " credits");
    }

    /** "7.5", "8" */
    static String number(double credits) {
        return BigDecimal.valueOf(credits).stripTrailingZeros().toPlainString();
    }

    /** "poster.pdf (240 KB)" */
    static String evidence(CpdPack.EvidenceFile file) {
        return file.name() + " (" + size(file.bytes()) + ")";
    }

    /** "240 KB", "1.4 MB" */
    private static String size(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, Math.round(bytes / 1000.0)) + " KB"
                : number(Math.round(bytes / 100_000.0) / 10.0) + " MB";
    }
}
