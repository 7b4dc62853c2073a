package org.ledhub.notifications;

/**
 * What a mail says, twice: as text and as HTML with the same facts.
 *
 * @param invite for the reader's calendar; null for none
 */
record MailContent(String subject, String text, String html, Invite invite) {

    private static final int LONGEST_SUBJECT = 150;

    MailContent {
        // A title can hold a line break, and a line break in a subject would begin another header.
        String oneLine = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        subject = oneLine.length() <= LONGEST_SUBJECT ? oneLine : oneLine.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    static MailContent logInCode(String code, String hubAddress) {
        String text = """
                Your code is %s

                Enter it where you asked for it: %s/log-in
                It works once, for 15 minutes.

                If you did not ask for it, you can ignore this email: nobody can log in without the code.
                """.formatted(code, hubAddress);
        String html = """
                <p>Your code is <strong>%1$s</strong></p>
                <p>Enter it where you asked for it: <a href="%2$s/log-in">%2$s/log-in</a><br>It works once, for 15 minutes.</p>
                <p>If you did not ask for it, you can ignore this email: nobody can log in without the code.</p>
                """.formatted(code, hubAddress);
        return new MailContent("Your LED Hub log-in code", text, html, null);
    }

    /** That there is something to answer. What it is stays in the hub. */
    static MailContent keptForYou(String hubAddress) {
        return news(
                "Something that you asked for is kept for you, for a few hours.",
                "Log in to take it or to decline it",
                hubAddress);
    }

    /** That there was something to answer. */
    static MailContent keptNoLonger(String hubAddress) {
        return news(
                "Something that was kept for you went to somebody else, because you did not answer in time.",
                "Log in to ask again",
                hubAddress);
    }

    private static MailContent news(String what, String then, String hubAddress) {
        String text = """
                %1$s

                %2$s: %3$s/home
                """.formatted(what, then, hubAddress);
        String html = """
                <p>%1$s</p>
                <p>%2$s: <a href="%3$s/home">%3$s/home</a></p>
                """.formatted(what, then, hubAddress);
        return new MailContent("There is news for you in LED Hub", text, html, null);
    }
}
