package dev.laurel.loyalty.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.journal.Journal;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@LaurelTest
class ExchangeApiTest {

    private static final String BOUNDARY = "laurel-boundary";

    private final Journal journal;
    private final int port;
    private final TestIssuer tokens = TestIssuer.shared();
    private final String member = UUID.randomUUID().toString();

    ExchangeApiTest(Journal journal, @LocalServerPort int port) {
        this.journal = journal;
        this.port = port;
    }

    @Test
    void aDryRunCountsARealRunBooksAndTheExportTells() throws Exception {
        String file = "member,points,expiresOn,tier\n" + member + ",300,2099-01-01,Silver\n";

        HttpResponse<String> dry = upload(file, "", "admin");
        assertThat(dry.statusCode()).isEqualTo(200);
        assertThat(dry.body()).contains("\"dryRun\":true", "\"points\":300", "\"errorCount\":0");
        assertThat(journal.head(member).seq()).isZero();

        assertThat(upload(file, "?dryRun=false", "admin").body()).contains("\"booked\":1");
        assertThat(journal.head(member).standing().balances().available()).isEqualTo(300);
        assertThat(get("/api/admin/loyalty/export", "admin").body())
                .startsWith("member,points,expiresOn,tier")
                .contains(member + ",300,2099-01-01,Silver");
        assertThat(get("/api/admin/loyalty/export?format=json", "admin").body()).contains("\"" + member + "\"");
        assertThat(get("/api/admin/loyalty/audit-log", "admin").body()).contains("\"action\":\"import\"");
    }

    @Test
    void wrongLinesAreNamed() throws Exception {
        HttpResponse<String> refused =
                upload("member,points,expiresOn,tier\n" + member + ",x,,\n", "?dryRun=false", "admin");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"line 1\"", "points is not a whole number");
        assertThat(get("/api/admin/loyalty/export?format=xml", "admin").statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyAdminsMoveMembers() throws Exception {
        for (String role : new String[] {"customer", "support", "marketer", "service"}) {
            assertThat(upload("x", "", role).statusCode()).isEqualTo(403);
            assertThat(get("/api/admin/loyalty/export", role).statusCode()).isEqualTo(403);
        }
    }

    private HttpResponse<String> upload(String file, String query, String role)
            throws IOException, InterruptedException {
        String body =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"members.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--" + BOUNDARY + "--\r\n";
        return send(request("/api/admin/loyalty/import" + query, role)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path, String role) throws IOException, InterruptedException {
        return send(request(path, role));
    }

    private HttpRequest.Builder request(String path, String role) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", tokens.withRoles("someone", role));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
