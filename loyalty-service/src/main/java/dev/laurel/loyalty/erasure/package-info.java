/**
 * Forgets a person. What is personal goes; the journal stays as it is, under an id that tells nothing about anybody once
 * auth-service has forgotten whose it was: its arithmetic, and the proof that it was not changed, outlast the person.
 */
@NullMarked
package dev.laurel.loyalty.erasure;

import org.jspecify.annotations.NullMarked;
