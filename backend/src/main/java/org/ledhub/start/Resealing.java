package org.ledhub.start;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Seals again, with the key in use, what older keys have sealed. The hub goes on working meanwhile: rows are locked a few at a
 * time, and those that somebody else holds are left for the next round.
 */
final class Resealing {

    private static final int AT_ONCE = 100;

    private final Database database;
    private final Aead aead;
    private final byte[] keyInUse;

    private long resealed;
    private long unreadable;

    Resealing(Database database, KeysetHandle keys) throws GeneralSecurityException {
        this.database = database;
        this.aead = keys.getPrimitive(AeadConfig2026.get(), Aead.class);
        // What a key has sealed begins with one byte and the key's id.
        this.keyInUse = ByteBuffer.allocate(Integer.BYTES)
                .putInt(keys.getPrimary().getId())
                .array();
    }

    /** @param unreadable texts that no key opens; they stay as they are */
    record Result(long resealed, long unreadable) {}

    Result run() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password())) {
            connection.setAutoCommit(false);
            for (SealedColumn column : SealedColumn.ALL) {
                String after = "(0,0)";
                while (after != null) {
                    after = some(connection, column, after);
                    connection.commit();
                }
            }
        }
        return new Result(resealed, unreadable);
    }

    private record Sealed(String place, byte[] text, String boundTo) {}

    /** @return where to go on, null when nothing is left */
    private String some(Connection connection, SealedColumn column, String after) throws SQLException {
        List<Sealed> found = find(connection, column, after);
        String update = "update %s set %s = ? where ctid = ?::tid".formatted(column.table(), column.name());
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (Sealed each : found) {
                byte[] again = again(each);
                if (again != null) {
                    statement.setBytes(1, again);
                    statement.setString(2, each.place());
                    resealed += statement.executeUpdate();
                }
            }
        }
        return found.isEmpty() ? null : found.getLast().place();
    }

    private List<Sealed> find(Connection connection, SealedColumn column, String after) throws SQLException {
        try (PreparedStatement setting =
                connection.prepareStatement("select set_config('hub.resealing', 'on', true)")) {
            setting.execute();
        }
        String query = """
                select ctid::text, %1$s, %2$s from %3$s
                where ctid > ?::tid and %1$s is not null and substring(%1$s from 2 for 4) <> ?
                order by ctid limit %4$d for update skip locked
                """.formatted(column.name(), column.boundTo(), column.table(), AT_ONCE);
        List<Sealed> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, after);
            statement.setBytes(2, keyInUse);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Sealed(rows.getString(1), rows.getBytes(2), rows.getString(3)));
                }
            }
        }
        return found;
    }

    private byte[] again(Sealed sealed) {
        byte[] boundTo = sealed.boundTo().getBytes(StandardCharsets.UTF_8);
        try {
            return aead.encrypt(aead.decrypt(sealed.text(), boundTo), boundTo);
        } catch (GeneralSecurityException e) {
            unreadable++;
            return null;
        }
    }
}
