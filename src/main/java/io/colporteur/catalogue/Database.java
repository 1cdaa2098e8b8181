package io.colporteur.catalogue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One connection to the catalogue's SQLite file, with its statements prepared once. For one thread at a time.
 *
 * <p>The file is in WAL mode, so that readers see a snapshot and never wait for the writer. How durable a commit is
 * depends on the connection: see {@link Durability}.
 */
final class Database implements AutoCloseable {

    /** What a commit outlives. Either way the death of the process takes nothing back. */
    enum Durability {
        /** A loss of power too: for what exists nowhere else. */
        FULL,
        /** A loss of power may take the last commits back: for what can be found out again. */
        NORMAL
    }

    /** Makes a value of the row that a result set stands on. */
    @FunctionalInterface
    interface Row<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** Looks at the row that a result set stands on. */
    @FunctionalInterface
    interface Visit {
        void row(ResultSet row) throws SQLException;
    }

    /** Work to be done in one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run();
    }

    /** A statement, and what it was used for since it was prepared. */
    private static final class Prepared {

        private final PreparedStatement statement;
        private long runs;
        private long rows;

        Prepared(PreparedStatement statement) {
            this.statement = statement;
        }

        PreparedStatement run() {
            runs++;
            return statement;
        }

        boolean next(ResultSet result) throws SQLException {
            boolean next = result.next();
            rows += next ? 1 : 0;
            return next;
        }

        Tally.Count count() {
            return new Tally.Count(runs, rows);
        }
    }

    private static final Set<SQLiteErrorCode> DAMAGED =
            EnumSet.of(SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB);

    private static final Map<SQLiteErrorCode, String> REMEDIES = Map.of(
            SQLiteErrorCode.SQLITE_FULL, "; make room on its disk",
            SQLiteErrorCode.SQLITE_BUSY, "; another program holds it for long: see which one, and end that",
            SQLiteErrorCode.SQLITE_READONLY, "; let this program write there",
            SQLiteErrorCode.SQLITE_CANTOPEN, "; let this program read and write there");

    private static final List<String> TO_READ = List.of("busy_timeout = 10000", "temp_store = MEMORY");

    /** An entry's row takes some 3 KB: of pages twice the usual size fewer are written, and less of each is empty. */
    private static final List<String> TO_WRITE =
            List.of("page_size = 8192", "journal_mode = WAL", "cache_size = -32000", "wal_autocheckpoint = 2000");

    private final Location location;
    private final Connection connection;
    private final Map<String, Prepared> prepared = new HashMap<>();

    private Database(Location location, String url, List<String> pragmas) {
        this.location = location;
        try {
            connection = DriverManager.getConnection(url);
            try (Statement statement = connection.createStatement()) {
                for (String pragma : pragmas) {
                    statement.execute("PRAGMA " + pragma);
                }
            }
        } catch (SQLException e) {
            throw failure("open", e);
        }
    }

    /** To read and to write; makes the file if there is none. */
    static Database open(Location location, Durability durability) {
        List<String> pragmas = new ArrayList<>(TO_READ);
        pragmas.addAll(TO_WRITE);
        pragmas.add("synchronous = " + durability);
        return new Database(location, location.url(), pragmas);
    }

    /** To read only: nothing is written, not even beside the file, and a program that writes is not held up. */
    static Database openToRead(Location location) {
        return new Database(location, location.urlToRead(), TO_READ);
    }

    /** Whether each page of the file is what it should be: empty, or what SQLite says of the first that is not. */
    Optional<String> damage() {
        return one("PRAGMA quick_check(1)", row -> row.getString(1)).filter(answer -> !answer.equals("ok"));
    }

    /** Runs each of the statements of a script that is separated by semicolons at line ends. */
    void script(String sql) {
        try (Statement statement = connection.createStatement()) {
            for (String part : sql.split(";\\R", -1)) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
        } catch (SQLException e) {
            throw failure("prepare", e);
        }
    }

    /** All of the work or, when it throws, nothing of it. The write lock is taken at once. */
    <T> T write(Work<T> work) {
        return transaction("BEGIN IMMEDIATE", work);
    }

    /** The work sees one snapshot. */
    <T> T read(Work<T> work) {
        return transaction("BEGIN", work);
    }

    private <T> T transaction(String begin, Work<T> work) {
        execute(begin);
        try {
            T result = work.run();
            execute("COMMIT");
            return result;
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    /** When the disk is full, SQLite has done so itself, and refuses to do it again: that must not hide why. */
    private void rollBack(Throwable cause) {
        try {
            execute("ROLLBACK");
        } catch (CatalogueException e) {
            cause.addSuppressed(e);
        }
    }

    /** Begins a snapshot that lasts until {@link #endSnapshot}. */
    void beginSnapshot() {
        execute("BEGIN");
    }

    void endSnapshot() {
        execute("COMMIT");
    }

    private void execute(String sql) {
        try {
            prepared(sql).run().execute();
        } catch (SQLException e) {
            throw failure("use", sql, e);
        }
    }

    /** Returns how many rows were changed. */
    int update(String sql, @Nullable Object... values) {
        try {
            Prepared statement = bound(sql, values);
            int changed = statement.run().executeUpdate();
            statement.rows += changed;
            return changed;
        } catch (SQLException e) {
            throw failure("write", sql, e);
        }
    }

    <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... values) {
        try {
            Prepared statement = bound(sql, values);
            try (ResultSet result = statement.run().executeQuery()) {
                return statement.next(result) ? Optional.of(row.from(result)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failure("read", sql, e);
        }
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, result -> rows.add(row.from(result)), values);
        return rows;
    }

    /** Looks at each row while it is read, so that there may be any number of them. */
    void each(String sql, Visit visit, @Nullable Object... values) {
        try {
            Prepared statement = bound(sql, values);
            try (ResultSet result = statement.run().executeQuery()) {
                while (statement.next(result)) {
                    visit.row(result);
                }
            }
        } catch (SQLException e) {
            throw failure("read", sql, e);
        }
    }

    /** The single number that a query returns, 0 where it returns none. */
    long number(String sql, @Nullable Object... values) {
        return one(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** What was done with each statement since the connection was opened. */
    Tally tally() {
        Map<String, Tally.Count> counts = new TreeMap<>();
        prepared.forEach((sql, statement) -> counts.put(sql, statement.count()));
        return new Tally(counts);
    }

    /**
     * Tells somebody of each instruction that SQLite's virtual machine executes, which it does for every row that it steps
     * over, also where no row comes of it. Slow: for tests.
     */
    void watch(ProgressHandler watcher) {
        try {
            ProgressHandler.setHandler(connection, 1, watcher);
        } catch (SQLException e) {
            throw failure("watch", e);
        }
    }

    private Prepared bound(String sql, @Nullable Object... values) throws SQLException {
        Prepared prepared = prepared(sql);
        for (int i = 0; i < values.length; i++) {
            prepared.statement.setObject(
                    i + 1, values[i] instanceof Instant instant ? (Object) instant.toEpochMilli() : values[i]);
        }
        return prepared;
    }

    private Prepared prepared(String sql) throws SQLException {
        Prepared known = prepared.get(sql);
        if (known == null) {
            known = new Prepared(connection.prepareStatement(sql));
            prepared.put(sql, known);
        }
        return known;
    }

    /** The instant in a column that holds milliseconds since 1970, absent when the column is null. */
    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** A statement that failed is prepared anew: the driver does not run it again as if nothing had happened. */
    private CatalogueException failure(String doing, String sql, SQLException cause) {
        Prepared failed = prepared.remove(sql);
        if (failed != null) {
            try {
                failed.statement.close();
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }
        return failure(doing, cause);
    }

    private CatalogueException failure(String doing, SQLException cause) {
        SQLiteErrorCode code =
                cause instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String remedy = REMEDIES.getOrDefault(code, "");
        return new CatalogueException(
                "cannot " + doing + " the catalogue " + location + ": " + cause.getMessage() + remedy,
                cause,
                DAMAGED.contains(code));
    }

    @Override
    public void close() {
        try {
            for (Prepared each : prepared.values()) {
                each.statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw failure("close", e);
        }
    }
}
