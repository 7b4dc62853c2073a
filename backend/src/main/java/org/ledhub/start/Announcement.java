package org.ledhub.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells whoever started a trial where it is and how to get in; a production hub speaks through its log alone. */
public class Announcement implements QuarkusApplication {

    private final String mode;
    private final String address;
    private final String administrator;
    private final boolean hasExampleData;

    Announcement(
            @ConfigProperty(name = "ledhub.mode") String mode,
            @ConfigProperty(name = "ledhub.base-url") String address,
            @ConfigProperty(name = "ledhub.admin.email") String administrator,
            @ConfigProperty(name = "ledhub.example-data") boolean hasExampleData) {
        this.mode = mode;
        this.address = address;
        this.administrator = administrator;
        this.hasExampleData = hasExampleData;
    }

    @Override
    public int run(String... arguments) {
        if (mode.equals("trial")) {
            System.out.println(words());
        }
        Quarkus.waitForExit();
        return 0;
    }

    private String words() {
        return """

                LED Hub is running: %1$s   (trial, not for real data)

                %2$s
                  The code    is in the mailbox at %1$s/trial/mailbox

                Ctrl-C stops it.
                """.formatted(address, accounts());
    }

    private String accounts() {
        if (!hasExampleData) {
            return "  Log in as   " + administrator + "   an administrator; there is nobody else yet";
        }
        return """
                  Log in as   led1@trial.example    a locally employed doctor (led2 to led40 too)
                              tutor@trial.example   a tutor
                              admin@trial.example   an administrator""".indent(2).stripTrailing();
    }
}
