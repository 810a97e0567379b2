/**
 * How a policy becomes a text that can be signed.
 *
 * <p>Authors bring Word, PDF, Markdown or plain text files, or write in the browser. Everything becomes one small
 * structure of headings, paragraphs and list items ({@link org.confidant.policy.text.PolicyText}); from it come the
 * canonical text, which is hashed (POL-07), and the HTML, which is shown. Because the HTML is rendered from the
 * canonical text and from nothing else, what a person reads is what that person signs (POL-08).
 *
 * <p>Nothing here knows of people, states or the database, and nothing of the original file survives but its words.
 */
package org.confidant.policy.text;
