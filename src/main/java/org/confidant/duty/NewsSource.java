package org.confidant.duty;

import java.util.List;

/** What became of the things that the present person brought in, newest first and only a few. */
public interface NewsSource {

    List<News> news();
}
