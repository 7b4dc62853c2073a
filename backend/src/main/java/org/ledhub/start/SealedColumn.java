package org.ledhub.start;

import java.util.List;

/**
 * A column of sealed text.
 *
 * @param boundTo SQL for what each text is bound to, as the feature that seals it says
 */
record SealedColumn(String table, String name, String boundTo) {

    static final List<SealedColumn> ALL = List.of(
            new SealedColumn("log_in_code", "sealed_code", "'log_in_code|' || id"),
            new SealedColumn("outgoing_mail", "sealed_content", "'outgoing_mail|' || id"),
            new SealedColumn("idempotent_answer", "sealed_body", "'idempotent_answer|' || key"),
            new SealedColumn("feedback_box", "sealed_answers", "'feedback_box|' || session_id"),
            new SealedColumn("feedback_copy", "sealed_copy", "'feedback_copy|' || session_id || '|' || person_id"),
            new SealedColumn("cpd_reflection", "sealed_text", "'cpd-reflection:' || record_id || ':' || person_id"),
            new SealedColumn("webhook_secret", "sealed_secret", "'webhook_secret|' || id"),
            new SealedColumn("one_to_one.outgoing_mail", "sealed_content", "'outgoing_mail|' || id"),
            new SealedColumn("one_to_one.appointment", "sealed_topic", ofPair("id", "'topic'")),
            new SealedColumn("one_to_one.appointment", "sealed_message", ofPair("id", "'message'")),
            new SealedColumn("one_to_one.action_note", "sealed_text", ofPair("appointment_id", "'action-note'")),
            new SealedColumn("one_to_one.passed_on", "sealed_facts", ofPair("appointment_id", "'passed-on|' || id")));

    private static String ofPair(String appointment, String field) {
        return "'appointment|' || concat_ws('|', trust_id, %s, doctor_id, tutor_id, %s)".formatted(appointment, field);
    }
}
