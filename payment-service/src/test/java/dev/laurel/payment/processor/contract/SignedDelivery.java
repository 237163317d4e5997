package dev.laurel.payment.processor.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;

/** A webhook delivery as a provider would send it, or as somebody would who poses as the provider. */
public record SignedDelivery(String text, Map<String, String> headers) {

    public SignedDelivery {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    public byte[] body() {
        return text.getBytes(UTF_8);
    }

    public String header(String name) {
        return headers.get(name);
    }

    /** Another amount, or at least another byte. */
    SignedDelivery withOneByteChanged() {
        var other = text.replaceFirst("49(\\.?)90", "49$191");
        return new SignedDelivery(other.equals(text) ? text + " " : other, headers);
    }

    SignedDelivery withoutSignature() {
        return new SignedDelivery(text, Map.of());
    }
}
