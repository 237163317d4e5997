/**
 * Holds what adapters and simulators say to each other to the providers' own OpenAPI descriptions.
 *
 * <p>A {@link dev.laurel.payment.official.RecordingProxy} stands between the two while a test makes every call of the
 * adapter; an {@link dev.laurel.payment.official.OfficialApi} then says what of it the descriptions do not provide for:
 * an operation that there is not, a parameter, header or property that nobody described, one that is missing or of
 * another form, a read-only one that is sent, a status without description, an answer of another shape. Schemas are
 * closed. What the descriptions lack is allowed one by one, with the reason.
 *
 * <p>Another provider adds its own as a test in the folder of its adapter:
 * <pre>{@code
 * @EnabledIfEnvironmentVariable(named = "LAUREL_SHARED", matches = ".+", disabledReason = "...")
 * class SquareOfficialTest {
 *     private static final OfficialApi SQUARE = OfficialApi.of(Description.of("square_api.json")
 *                     .with("/components/schemas/Payment/properties/newer", "{\"type\":\"string\"}", "since 2026-01"))
 *             .with("POST", "/oauth2/revoke", "why it may be asked although nobody described it");
 *
 *     @Test
 *     void whatIsSaidIsAsDescribed() {
 *         try (var proxy = RecordingProxy.to(simulator.address())) {
 *             ... // the adapter with proxy.address() as the provider's address makes its calls
 *             assertThat(SQUARE.complaints(proxy.exchanges())).isEmpty();
 *             assertThat(SQUARE.operations(proxy.exchanges())).contains("POST /v2/payments", ...);
 *         }
 *     }
 * }
 * }</pre>
 * Files that are parts of one description are named together: {@code Description.of(first, second)}; descriptions of
 * several APIs apart: {@code OfficialApi.of(Description.of(orders), Description.of(payments))}. And a test shows that
 * a wrong request is found: {@code exchange.withBody(...)}.
 */
package dev.laurel.payment.official;
