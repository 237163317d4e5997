package dev.laurel.payment.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/** A webhook delivery as a provider would send it, or as somebody would who poses as the provider. */
public record SignedDelivery(String text, Map<String, String> headers) {

    public byte[] body() {
        return text.getBytes(UTF_8);
    }

    public String header(String name) {
        return headers.get(name);
    }

    SignedDelivery withOneByteChanged() {
        return new SignedDelivery(text.replaceFirst("4990", "4991"), headers);
    }

    SignedDelivery withoutSignature() {
        return new SignedDelivery(text, Map.of());
    }
}
