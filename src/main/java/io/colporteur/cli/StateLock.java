package io.colporteur.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One program for each state folder. The operating system drops the lock of a process that dies; what is written in the
 * file only tells others who holds it.
 */
final class StateLock implements AutoCloseable {

    /** Beyond all that is written in the file, which so can be read while it is locked, on every platform. */
    private static final long LOCKED_BYTE = 1L << 30;

    private final FileChannel channel;

    /**
     * Who holds a lock.
     *
     * @param since when that process was started
     */
    record Holder(long pid, Instant since) {

        private static Holder self() {
            return of(ProcessHandle.current());
        }

        private static Holder of(ProcessHandle process) {
            return new Holder(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
        }

        private static Optional<Holder> read(Path file) {
            try {
                String[] words =
                        Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", 2);
                return words.length < 2
                        ? Optional.empty()
                        : Optional.of(new Holder(Long.parseLong(words[0]), Instant.parse(words[1])));
            } catch (IOException | NumberFormatException | DateTimeException nobodyWeKnow) {
                return Optional.empty();
            }
        }

        /** A process that was started at another time only has the number of one that died. */
        private boolean isAlive() {
            return ProcessHandle.of(pid).map(Holder::of).filter(this::equals).isPresent();
        }

        @Override
        public String toString() {
            return "process " + pid + ", running since " + since;
        }
    }

    /**
     * Takes the lock and holds it until it is closed.
     *
     * @throws CannotStartException when another process holds it; says who that is
     */
    StateLock(Path file) throws IOException, CannotStartException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock() == null) {
            channel.close();
            throw new CannotStartException("another colporteur works with the state in " + file.getParent()
                    + Holder.read(file).map(holder -> " (" + holder + ")").orElse("")
                    + "; stop it, or name another folder with --state");
        }
        Holder self = Holder.self();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((self.pid() + " " + self.since() + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private @Nullable FileLock tryLock() throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Who holds a lock now; takes nothing, so that nobody who wants it is kept from it. */
    static Optional<Holder> holderOf(Path file) {
        return Holder.read(file).filter(Holder::isAlive);
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }
}
