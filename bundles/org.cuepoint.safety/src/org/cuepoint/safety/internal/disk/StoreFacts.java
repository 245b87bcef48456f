package org.cuepoint.safety.internal.disk;

/**
 * What the file system says about itself; used to find the reason of a failure whatever the language of its message.
 *
 * @param freeBytes how much may still be written
 * @param readOnly whether it is mounted read-only
 */
public record StoreFacts(long freeBytes, boolean readOnly) {
}
