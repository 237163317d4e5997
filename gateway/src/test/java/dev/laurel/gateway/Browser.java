package dev.laurel.gateway;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** As much of a browser as sessions need: it keeps cookies, sends them, and remembers all that it was ever shown. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("\"csrfToken\":\"([^\"]+)\"");

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final StringBuilder seen = new StringBuilder();

    Browser(int port) {
        this.port = port;
    }

    Wire.Answer get(String path, String... headers) throws IOException {
        return send("GET", path, null, headers);
    }

    Wire.Answer send(String method, String path, String body, String... headers) throws IOException {
        List<String> all = new ArrayList<>(Arrays.asList(headers));
        if (!cookies.isEmpty()) {
            all.add("Cookie: "
                    + String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .toList()));
        }
        var answer = Wire.send(port, method, path, body, all.toArray(String[]::new));
        answer.all("Set-Cookie").forEach(this::keep);
        seen.append(answer.headers()).append(answer.body());
        return answer;
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** Begins to sign in and tells where it was sent. */
    URI goesToSignIn(String query) throws IOException {
        return URI.create(get("/api/auth/sign-in" + query).header("Location"));
    }

    Wire.Answer comesBack(URI sentTo, String code) throws IOException {
        var state = StubProvider.parameters(sentTo.getRawQuery()).get("state");
        return get("/login/oauth2/code/laurel?session_state=x&state=" + state + "&code=" + code);
    }

    /** Signs in as this subject and tells where it ended up. */
    String signIn(StubProvider provider, String subject, String query) throws IOException {
        var address = goesToSignIn(query);
        return comesBack(address, provider.codeFor(address, subject)).header("Location");
    }

    String csrfToken() throws IOException {
        var found = CSRF.matcher(get("/api/auth/session").body());
        if (!found.find()) {
            throw new AssertionError("not signed in");
        }
        return found.group(1);
    }

    boolean isSignedIn() throws IOException {
        return get("/api/auth/session").body().contains("\"signedIn\":true");
    }

    Map<String, String> cookies() {
        return cookies;
    }

    /** Everything that scripts in it or its owner could have read. */
    String seen() {
        return seen.toString();
    }
}
