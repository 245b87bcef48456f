/**
 * Long tests that are not part of {@code ./cuepoint test}: {@code ./cuepoint torture} compiles and starts them. Each is a
 * main class, ends by itself, repeats itself for the same seed as far as the machine allows, and leaves a row for the
 * table.
 */
package org.cuepoint.torture;
