package org.confidant.duty;

/**
 * Where one of the person's own reports stands.
 *
 * @param reference the number that people say: "INC-2026-00041"
 * @param link where to read it, from the application's root
 * @param statusWord the state in words: "Being looked into"
 * @param statusKind the state's shape: good, warn, bad, info or calm
 * @param sentence what is known and when the last news came
 */
public record News(String reference, String link, String statusWord, String statusKind, String sentence) {}
