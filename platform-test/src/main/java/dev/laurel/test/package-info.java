/** What tests of all services need; nothing of one service. */
@NullMarked
package dev.laurel.test;

import org.jspecify.annotations.NullMarked;
