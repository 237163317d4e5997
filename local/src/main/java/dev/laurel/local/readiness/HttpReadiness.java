package dev.laurel.local.readiness;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Ready when an address answers 200. */
public record HttpReadiness(URI address) implements Readiness {

    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 2_000;

    @Override
    public boolean isReady() {
        try {
            // The old client: it costs the launcher a tenth of the new one's classes.
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
