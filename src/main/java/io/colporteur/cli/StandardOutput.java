package io.colporteur.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The standard output. A reader that has seen enough and goes ({@code | head}) is no failure: what comes after is left out.
 * Everything else that keeps the output from being written is one, a full disk above all.
 */
final class StandardOutput extends OutputStream {

    private final OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    private boolean left;

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(out::flush);
    }

    private void attempt(Attempt attempt) throws IOException {
        if (left) {
            return;
        }
        try {
            attempt.run();
        } catch (IOException e) {
            left = String.valueOf(e.getMessage()).contains("Broken pipe");
            if (!left) {
                throw e;
            }
        }
    }

    private interface Attempt {
        void run() throws IOException;
    }
}
