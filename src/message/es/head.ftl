# The sentence that says what a page is, in its head and where it is found. $count is like “12 events”, $years like “, 2019–2026”.

head-actor = Lo que estos registros contienen sobre { $name }{ $kind ->
        [none] {""}
       *[other] {" "}({ $kind })
    }: { $has }.
head-actor-none = { $name } figura en estos registros, que no contienen hechos, declaraciones ni documentos con este nombre.
head-related = los organismos o medidas que le corresponden
head-place = { $name }: { $count } en este lugar{ $years }.
head-country = { $name }: { $count } que ocurrieron en este país o en los que alguien de él participó{ $years }.
head-topic = { $name }: { $count } sobre este tema{ $years }.
head-kind = { $name }: { $count } de este tipo{ $years }.
head-none = { $name }: aquí no hay hechos registrados.
head-time = { $name }: { $count }, en orden cronológico.
head-why = Qué llevó a «{ $title }» y qué siguió, paso a paso, con quién lo dice.
head-month = Qué medidas estaban en vigor, suspendidas o en duda en { $month }, y hasta qué día se revisó cada una.
