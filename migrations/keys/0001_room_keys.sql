-- One wrapped data key per room and retention class. Never in the same backup as the words it opens.
CREATE TABLE room_key (
    room    {id} NOT NULL,
    class   {id} NOT NULL,
    wrapped {bytes} NOT NULL,
    made_at {int} NOT NULL,
    PRIMARY KEY (room, class)
) {strict};
