package dev.laurel.local.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Short names for contents, by which cached things are found again. */
final class Fingerprint {

    private static final int BYTES = 8;

    private Fingerprint() {}

    /**
     * Of a file's content. Since a build gives even an unchanged jar a new time, the content decides; since reading all
     * jars takes seconds, it is read again only when size or time changed.
     */
    static String ofFile(Path file, Path memory) {
        try {
            String seen =
                    Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
            if (Files.exists(memory)) {
                List<String> remembered = Files.readAllLines(memory);
                if (remembered.size() == 2 && remembered.getFirst().equals(seen)) {
                    return remembered.getLast();
                }
            }
            String fingerprint = ofContent(file);
            Files.createDirectories(memory.getParent());
            Files.write(memory, List.of(seen, fingerprint));
            return fingerprint;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String ofText(String text) {
        return shortened(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String ofContent(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return shortened(digest.digest());
    }

    private static String shortened(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
