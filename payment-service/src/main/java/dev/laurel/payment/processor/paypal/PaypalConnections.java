package dev.laurel.payment.processor.paypal;

import com.paypal.sdk.Environment;
import com.paypal.sdk.PaypalServerSdkClient;
import com.paypal.sdk.authentication.ClientCredentialsAuthModel;
import com.paypal.sdk.models.OAuthToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Objects;
import java.util.concurrent.Executors;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The ways to PayPal: the SDK's and our own, with the same address, time-outs and tokens. */
final class PaypalConnections {

    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer ";

    private PaypalConnections() {}

    /** Without a token. Redirects are not followed. */
    static RestClient plain(PaypalProperties properties) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build());
        requests.setReadTimeout(properties.readTimeout());
        return RestClient.builder()
                .baseUrl(properties.apiBase())
                .requestFactory(requests)
                .build();
    }

    /** With one. */
    static RestClient signedIn(RestClient plain, PaypalTokens tokens) {
        return plain.mutate()
                .requestInterceptor((request, body, execution) -> signedIn(tokens, request, body, execution))
                .build();
    }

    private static ClientHttpResponse signedIn(
            PaypalTokens tokens, HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var token = tokens.current();
        request.getHeaders().setBearerAuth(token);
        var response = execution.execute(request, body);
        if (!response.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            return response;
        }
        response.close();
        request.getHeaders().setBearerAuth(tokens.insteadOf(token));
        return execution.execute(request, body);
    }

    /** The SDK takes no address, and would keep a token that PayPal has ended: it is given neither. */
    static PaypalServerSdkClient sdk(PaypalProperties properties, PaypalTokens tokens) {
        var http = new OkHttpClient.Builder()
                .connectTimeout(properties.connectTimeout())
                .readTimeout(properties.readTimeout())
                .callTimeout(properties.connectTimeout().plus(properties.readTimeout()))
                .followRedirects(false)
                .addInterceptor(chain -> lead(chain, properties.apiBase(), tokens))
                .authenticator((route, response) -> again(response, tokens))
                .build();
        var neverUsed = new OAuthToken.Builder("replaced-by-the-interceptor", "Bearer").build();
        return new PaypalServerSdkClient.Builder()
                .environment(Environment.PRODUCTION)
                .httpClientConfig(config -> config.httpClientInstance(http, false))
                .clientCredentialsAuth(new ClientCredentialsAuthModel.Builder(
                                Objects.requireNonNullElse(properties.clientId(), "not-configured"), "not-told")
                        .oAuthToken(neverUsed)
                        .build())
                .build();
    }

    private static Response lead(Interceptor.Chain chain, URI base, PaypalTokens tokens) throws IOException {
        var request = chain.request();
        var url = request.url().newBuilder().scheme(base.getScheme()).host(base.getHost());
        if (base.getPort() > 0) {
            url.port(base.getPort());
        }
        try {
            return chain.proceed(request.newBuilder()
                    .url(url.build())
                    .header(AUTHORIZATION, BEARER + tokens.current())
                    .build());
        } catch (RestClientException noToken) {
            throw new IOException("no access token: " + noToken.getMessage(), noToken);
        }
    }

    /** Asks once more with another token: what was refused for its token was not done. */
    private static @Nullable Request again(Response response, PaypalTokens tokens) {
        var refused = response.request().header(AUTHORIZATION);
        if (response.priorResponse() != null || refused == null) {
            return null;
        }
        return response.request()
                .newBuilder()
                .header(AUTHORIZATION, BEARER + tokens.insteadOf(refused.substring(BEARER.length())))
                .build();
    }
}
