package dev.laurel.draw;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A file or an address that something is read from. */
public sealed interface Location {

    /** An address for {@code http://…} and {@code https://…}, otherwise a file. */
    static Location of(String text) {
        return text.startsWith("http://") || text.startsWith("https://")
                ? new Address(URI.create(text))
                : new File(Path.of(text));
    }

    /** What is there, from its beginning. */
    InputStream open() throws IOException;

    /** A file on this machine. */
    record File(Path path) implements Location {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        /** The first of these names that is a file in the same folder. */
        Optional<File> beside(String... names) {
            return Stream.of(names)
                    .map(path::resolveSibling)
                    .filter(sibling -> Files.isRegularFile(sibling) && !sibling.equals(path))
                    .map(File::new)
                    .findFirst();
        }

        /** The name without its ending. */
        String stem() {
            String name = path.getFileName().toString();
            int dot = name.lastIndexOf('.');
            return dot > 0 ? name.substring(0, dot) : name;
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** An address on the web. */
    record Address(URI address) implements Location {

        private static final int PATIENCE_MS = 30_000;

        @Override
        public InputStream open() throws IOException {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MS);
            connection.setReadTimeout(PATIENCE_MS);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException(address + " answered " + connection.getResponseCode());
            }
            return connection.getInputStream();
        }

        Address resolve(String reference) {
            return new Address(address.resolve(reference));
        }

        @Override
        public String toString() {
            return address.toString();
        }
    }
}
