package io.colporteur.publication;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether bytes are UTF-8 as RFC 3629 has it, which parsers that are quick do not ask: they take what is overlong. */
final class Utf8 {

    private static final int PIECE = 4096;

    private Utf8() {}

    /** Where the first bytes are that are none. */
    static Optional<String> fault(byte[] document) {
        // A new decoder reports what is malformed.
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(document);
        CharBuffer piece = CharBuffer.allocate(PIECE);
        CoderResult result;
        do {
            piece.clear();
            result = decoder.decode(bytes, piece, true);
        } while (result.isOverflow());
        return result.isError() ? Optional.of(sentence(document, bytes.position())) : Optional.empty();
    }

    private static String sentence(byte[] document, int position) {
        long line = 1
                + IntStream.range(0, position).filter(i -> document[i] == '\n').count();
        return "it is not UTF-8 (line " + line + ")";
    }
}
