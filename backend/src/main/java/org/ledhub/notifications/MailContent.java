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

    /** That there is something to answer, or was. What it is stays in the hub. */
    static MailContent answerWanted(String hubAddress) {
        String text = """
                Something that you asked for has changed, and may need your answer soon.

                Log in to see what: %s/home
                """.formatted(hubAddress);
        String html = """
                <p>Something that you asked for has changed, and may need your answer soon.</p>
                <p>Log in to see what: <a href="%1$s/home">%1$s/home</a></p>
                """.formatted(hubAddress);
        return new MailContent("There is news for you in LED Hub", text, html, null);
    }
}
