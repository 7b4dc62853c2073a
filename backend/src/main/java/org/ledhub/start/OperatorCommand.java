package org.ledhub.start;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;

/** What an operator does beside running the hub: make keys, change those that seal and those of badges, seal again. */
final class OperatorCommand {

    private OperatorCommand() {}

    /** @return false when the words are no command, and the hub is to start */
    static boolean run(String... words) {
        if (words.length == 1 && words[0].equals("reseal")) {
            reseal(Settings.from(System.getenv()));
            return true;
        }
        return words.length == 2 && onKeys(words[0], new Keys(Path.of(words[1])));
    }

    private static boolean onKeys(String command, Keys keys) {
        switch (command) {
            case "keys" -> keys.generateMissing("hub");
            case "add-sealing-key" -> keys.addSealingKey();
            case "use-newest-sealing-key" -> keys.useNewestSealingKey();
            case "add-badge-key" -> keys.badges().add();
            case "use-newest-badge-key" -> keys.badges().useNewest();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void reseal(Settings settings) {
        if (!settings.hasDatabase()) {
            throw new StartRefused(
                    StartRefused.UNUSABLE_SETTINGS,
                    "reseal needs the LEDHUB_DATABASE_ settings and LEDHUB_KEYS of the hub.");
        }
        try {
            Resealing.Result result =
                    new Resealing(settings.database(), settings.keys().sealingKeys()).run();
            System.out.println("Sealed again: " + result.resealed() + ". No key opens: " + result.unreadable() + ".");
        } catch (SQLException | GeneralSecurityException e) {
            throw new StartRefused("The hub's texts could not be sealed again: " + e.getMessage(), e);
        }
    }
}
