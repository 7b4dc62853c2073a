package org.ledhub.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;

/** What an operator does with the sealing keys of the hub under test. */
public final class SealingKeys {

    private final Keys keys;

    /** @param keyset the file that the hub reads */
    public SealingKeys(Path keyset) {
        keys = new Keys(keyset.getParent());
    }

    public void add() {
        keys.addSealingKey();
    }

    public void useNewest() {
        keys.useNewestSealingKey();
    }

    public int inUse() {
        return keys.sealingKeys().getPrimary().getId();
    }

    /** In its place, a key that has sealed nothing; returns what was there. */
    public String replaceByAnother() throws IOException {
        String before = remove();
        keys.generateMissing(Keys.TRIAL);
        return before;
    }

    /** As if somebody had deleted it; returns what was there. */
    public String remove() throws IOException {
        String before = Files.readString(keys.sealing());
        Files.delete(keys.sealing());
        return before;
    }

    public void putBack(String content) throws IOException {
        PrivateFile.write(keys.sealing(), content);
    }

    /** @return how many were sealed again, and how many no key opens */
    public List<Long> reseal(String url, String owner, String password) throws SQLException, GeneralSecurityException {
        Database.Login login = new Database.Login(owner, password);
        Resealing.Result result = new Resealing(new Database(url, login, login), keys.sealingKeys()).run();
        return List.of(result.resealed(), result.unreadable());
    }

    public static List<String> columns() {
        return SealedColumn.ALL.stream()
                .map(each -> each.table().replaceFirst("^one_to_one\\.", "") + "." + each.name())
                .sorted()
                .toList();
    }
}
