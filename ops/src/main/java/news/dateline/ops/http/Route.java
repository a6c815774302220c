package news.dateline.ops.http;

import java.io.IOException;
import news.dateline.http.Answer;

/// Something that the port answers. To add one, write a class and put it into the list where the port is made.
public interface Route {
    /// `GET` or `POST`. What is answered to GET is answered to HEAD.
    String method();

    /// The path; `{name}` stands for one segment, which the call has under that name.
    String path();

    /// What it takes to be answered.
    Need need();

    /// Whether a person looks at it: who has to log in first is then sent where that is done.
    default boolean isPage() {
        return false;
    }

    /// The answer.
    ///
    /// @throws IOException when the connection breaks
    Answer answer(Call call) throws IOException;
}
