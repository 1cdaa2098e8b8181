package io.colporteur.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One program for each state folder. The operating system drops the lock of a process that dies. */
final class StateLock implements AutoCloseable {

    private final FileChannel channel;

    StateLock(Path stateFolder) throws IOException, CannotStartException {
        channel = FileChannel.open(stateFolder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock() == null) {
            channel.close();
            throw new CannotStartException("another colporteur works with the state in " + stateFolder
                    + "; stop it, or name another folder with --state");
        }
    }

    private @Nullable FileLock tryLock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
