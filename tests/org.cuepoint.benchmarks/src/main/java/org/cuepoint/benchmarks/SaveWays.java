package org.cuepoint.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.internal.SafeFilesService;
import org.cuepoint.safety.internal.save.Workshop;

/** The ways to replace the content of one file that are measured beside each other. */
final class SaveWays implements AutoCloseable {

    static final String RENAME_ONLY = "plain Java, write + force + rename";
    static final String PLAIN = "plain Java, and force of the folder";
    static final String OURS = "CuePoint";
    static final String OURS_READ_BACK = "CuePoint, read back and compared";
    static final String SQLITE = "SQLite, one row in a transaction";

    private static final int PIECE = 64 * 1024;

    /** One replacement of what is there by these bytes. */
    interface Way {

        void replace(byte[] bytes) throws IOException, InterruptedException, SQLException;
    }

    private final Path folder;
    private final SafeFiles files;
    private final Connection database;
    private final PreparedStatement row;
    private final Map<String, Way> ways = new LinkedHashMap<>();

    /** Makes the files, each in a folder of its own, and the database, below an empty folder. */
    SaveWays(Path folder) throws IOException, SQLException {
        this.folder = folder;
        this.files = new SafeFilesService(Workshop.here(target -> {}), (file, stamp) -> {
            throw new IOException("no backup was asked for");
        }, () -> folder.resolve("transactions"));
        this.database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("rows.sqlite"));
        try (Statement statement = database.createStatement()) {
            statement.execute("PRAGMA journal_mode=DELETE");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("CREATE TABLE file (id INTEGER PRIMARY KEY, content BLOB)");
        }
        database.setAutoCommit(false);
        this.row = database.prepareStatement("REPLACE INTO file (id, content) VALUES (1, ?)");
        SaveOptions readBack = new SaveOptions(ConflictPolicy.OVERWRITE, SaveOptions.replaceOwn().expected(), false,
                true,
                SaveOptions.replaceOwn().resolver(), SaveOptions.replaceOwn().check(), false);
        SaveOptions quick = readBack.unverified();
        Path renameOnly = file("rename");
        Path plain = file("plain");
        Path ours = file("ours");
        Path oursReadBack = file("verified");
        ways.put(RENAME_ONLY, bytes -> plain(renameOnly, bytes, false));
        ways.put(PLAIN, bytes -> plain(plain, bytes, true));
        ways.put(OURS, bytes -> ours(ours, bytes, quick));
        ways.put(OURS_READ_BACK, bytes -> ours(oursReadBack, bytes, readBack));
        ways.put(SQLITE, this::sqlite);
    }

    private Path file(String name) throws IOException {
        return Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("list.csv"), "old\n");
    }

    /** By name, in the order of the table. */
    Map<String, Way> all() {
        return ways;
    }

    /** What a careful programmer writes with the JDK alone. */
    private static void plain(Path file, byte[] bytes, boolean forceFolder) throws IOException {
        Path temporary = file.resolveSibling("list.csv.tmp");
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (int done = 0; done < bytes.length; done += PIECE) { // a whole large array would be copied first
                ByteBuffer piece = ByteBuffer.wrap(bytes, done, Math.min(PIECE, bytes.length - done));
                while (piece.hasRemaining()) {
                    channel.write(piece);
                }
            }
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (forceFolder) {
            try (FileChannel channel = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void ours(Path file, byte[] bytes, SaveOptions options) throws InterruptedException {
        if (!(files.write(file, options, Content.of(bytes)) instanceof SaveResult.Saved saved && saved.durable())) {
            throw new IllegalStateException(file + " was not saved");
        }
    }

    private void sqlite(byte[] bytes) throws SQLException {
        row.setBytes(1, bytes);
        row.executeUpdate();
        database.commit();
    }

    @Override
    public void close() throws SQLException {
        row.close();
        database.close();
    }
}
