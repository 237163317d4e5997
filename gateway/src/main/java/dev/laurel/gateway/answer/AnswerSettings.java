package dev.laurel.gateway.answer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param overTls whether clients reach the gateway by TLS, its own or that of a proxy in front: then they are told to
 *     never come without (HSTS, which RFC 6797 forbids to send in the clear)
 */
@ConfigurationProperties("laurel.gateway.answer")
record AnswerSettings(@DefaultValue("true") boolean overTls) {}
